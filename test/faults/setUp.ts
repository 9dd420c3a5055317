// Before all tests: opens the counts of faults.
import { openCounts } from './counts';

export default openCounts;

// After all tests: says how many faults were injected, and how many recovered from.
import { closeCounts } from './counts';

export default function tearDown(): void {
  const counts = closeCounts();
  if (counts) process.stdout.write(`faults: ${counts.injected} injected, ${counts.recovered} recovered\n`);
}

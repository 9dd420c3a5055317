// FormApp for an execution.
import type { Execution } from '../../runtime';
import { FormApp } from './formApp';

export const formServices = (execution: Execution): Record<string, object> => ({
  FormApp: new FormApp(execution),
});

// The document service of one execution.
import type { Execution } from '../../runtime';
import './body';
import { DocumentApp } from './documentApp';
import './inlineElements';
import './listItem';
import './paragraph';
import './sections';
import './table';
import './tableCell';
import './tableRow';
import './text';

export const documentServices = (execution: Execution): Record<string, object> => ({
  DocumentApp: new DocumentApp(execution),
});

// The script services: everything that a script finds beside spreadsheets, forms and documents.
import type { Execution } from '../../runtime';
import { CacheService } from './cacheService';
import { HtmlService } from './htmlService';
import { LockService } from './lockService';
import { Logger } from './logger';
import { MailApp } from './mailApp';
import { PropertiesService } from './propertiesService';
import { ScriptApp } from './scriptApp';
import { Session } from './session';
import { unavailableServices } from './unavailable';
import { UrlFetchApp } from './urlFetchApp';
import { Utilities } from './utilities';

/** These services by their global names, for one execution. */
export function scriptServices(execution: Execution): Record<string, object> {
  // `setActiveSpreadsheet` may change the active spreadsheet later on, but never the script's container.
  const container = execution.spreadsheet;
  return {
    ...unavailableServices,
    CacheService: new CacheService(execution, container),
    HtmlService: new HtmlService(execution),
    LockService: new LockService(execution, container),
    Logger: new Logger(execution),
    MailApp: new MailApp(execution),
    PropertiesService: new PropertiesService(execution, container),
    ScriptApp: new ScriptApp(execution, container),
    Session: new Session(execution),
    UrlFetchApp: new UrlFetchApp(execution),
    Utilities: new Utilities(execution),
  };
}

// The services that Google has and the local workspace does not: every member of theirs throws.
import { surface } from '../../surface';

const NAMES = [
  'AdminDirectory',
  'Analytics',
  'BigQuery',
  'Browser',
  'Calendar',
  'CalendarApp',
  'CardService',
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'Docs',
  'Drive',
  'DriveApp',
  'Forms',
  'Gmail',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'MimeType',
  'People',
  'Sheets',
  'SitesApp',
  'Slides',
  'SlidesApp',
  'Tasks',
  'XmlService',
  'YouTube',
] as const;

/** One object for each, by its global name. */
export const unavailableServices: Readonly<Record<string, object>> = Object.fromEntries(
  NAMES.map((name) => [name, unavailable(name)]),
);

function unavailable(name: string): object {
  class Unavailable {}
  surface<object>()(Unavailable, name, {});
  return new Unavailable();
}

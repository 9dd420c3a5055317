// An edit by hand with its simple trigger, as Google runs it: under LIMITED authorization, with the event.
import type { Execution, Outcome, Request } from '../../local/runtime';
import { AuthMode } from '../../local/services/script/scriptEnums';
import { User } from '../../local/services/script/user';
import { Spreadsheet } from '../../local/services/spreadsheet/spreadsheet';
import type { TestProject } from './project';
import { columnOf } from './sheet';

/** Types texts into a row, by header, without telling any trigger; then onEdit runs for the last of the cells. */
export function edit(
  project: TestProject,
  tab: string,
  row: number,
  texts: Readonly<Record<string, string>>,
  options: Partial<Request> = {},
): Outcome {
  project.fill(tab, row, texts);
  const sheet = project.tab(tab);
  const column = columnOf(sheet, Object.keys(texts).at(-1) ?? '');
  const args = (execution: Execution) => {
    const source = new Spreadsheet(execution, project.spreadsheet);
    const edited = source.sheets.find(({ data }) => data.id === sheet.id);
    const range = edited?.rangeOf({ row, column, rows: 1, columns: 1 });
    return [{ authMode: AuthMode.of.LIMITED, range, source, user: new User('') }];
  };
  return project.run('onEdit', { authMode: 'LIMITED', args, ...options });
}

// Reads everything that the action plan and the memo are made of, with all dates written alike.
import { readDate } from '../model/dates';
import { planPrint } from '../model/documents/actionPlan';
import type { PlanInput } from '../model/documents/planSections';
import { withQuoted } from '../model/priorities';
import { writtenDate, type SettingDate, type Settings } from '../model/settings';
import { teamProgress } from '../model/team';
import type { Remover } from '../model/withoutIdentities';
import { checkIns, checkInsTab } from '../workbook/checkInsTab';
import { goals, goalsTab } from '../workbook/goalsTab';
import { chosenChecks, strategies, strategiesTab } from '../workbook/strategiesTab';
import { summaryTab } from '../workbook/summaryTab';
import { dateWriter, sheetClock, type InWords } from './calendar';
import { finalTexts, readFinals, sayNoLevels } from './finals';
import { removerFor } from './identities';
import type { Project } from './project';
import { openPriorities, openTable, openTeam, type Tell } from './projectTabs';
import { readScores } from './readScores';

/** What documents are made of; `print` differs where what was entered does, whatever the dates are written like. */
interface PlanReading extends PlanInput {
  readonly print: string;
}

/** Reads it all; dates are those that the spreadsheet shows, and nobody is named in what participants wrote. */
export function readPlan(project: Project, tell: Tell): PlanReading {
  const inWords = dateWriter(project);
  const { entered, remove } = readEntered(project, tell);
  const written = (text: string): string => {
    const date = readDate(text);
    return date ? inWords(date) : text;
  };
  return {
    ...entered,
    print: planPrint(entered),
    settings: withDates(entered.settings, inWords),
    priorities: entered.priorities.map((priority) => ({
      ...priority,
      statement: withQuoted(priority.statement, remove),
    })),
    goals: entered.goals.map((goal) => ({ ...goal, start: written(goal.start), due: written(goal.due) })),
    checkIns: entered.checkIns.map((checkIn) => ({ ...checkIn, date: written(checkIn.date) })),
  };
}

/** The same as the tabs have it, and what takes names out of it. */
function readEntered(
  project: Project,
  tell: Tell,
): { readonly entered: PlanInput; readonly remove: Remover } {
  const clock = sheetClock(project);
  const scores = readScores(project, tell, clock);
  const { settings, summary, reading } = scores;
  const { members } = openTeam(project, tell);
  const table = openTable(project, summaryTab(settings.levels), tell, 'displayed');
  const shown = readFinals(project, table, scores, tell);
  sayNoLevels(shown, scores, tell);
  const proposed = openTable(project, strategiesTab, tell, 'displayed');
  chosenChecks(proposed).forEach(tell);
  const entered = {
    settings,
    summary,
    finals: finalTexts(shown),
    team: members,
    progress: teamProgress(members, reading.responses),
    priorities: openPriorities(project, tell),
    strategies: strategies(proposed),
    goals: goals(openTable(project, goalsTab, tell, { both: clock })),
    checkIns: checkIns(openTable(project, checkInsTab, tell, { both: clock })),
  };
  return { entered, remove: removerFor(scores, members) };
}

function withDates(settings: Settings, inWords: InWords): Settings {
  const written = (date: SettingDate): SettingDate => ({ ...date, text: writtenDate(date, inWords) });
  return {
    ...settings,
    forcingEventDate: written(settings.forcingEventDate),
    ratingsDue: written(settings.ratingsDue),
    goalSettingPartI: written(settings.goalSettingPartI),
    goalSettingPartII: written(settings.goalSettingPartII),
  };
}

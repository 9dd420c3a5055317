// Reads everything that the action plan and the memo are made of, with all dates written alike.
import { readDate } from '../model/dates';
import type { PlanInput } from '../model/documents/planSections';
import { withQuoted } from '../model/priorities';
import type { SettingDate, Settings } from '../model/settings';
import { teamProgress } from '../model/team';
import { checkIns, checkInsTab } from '../workbook/checkInsTab';
import { goals, goalsTab } from '../workbook/goalsTab';
import { strategies, strategiesTab } from '../workbook/strategiesTab';
import { summaryTab } from '../workbook/summaryTab';
import { dateWriter, sheetClock, type InWords } from './calendar';
import { finalsOf } from './finals';
import { removerFor } from './identities';
import type { Project } from './project';
import { openPriorities, openTable, openTeam, type Tell } from './projectTabs';
import { readScores } from './readScores';

/** Reads it all; dates are those that the spreadsheet shows. */
export function readPlan(project: Project, tell: Tell): PlanInput {
  const clock = sheetClock(project);
  const inWords = dateWriter(project);
  const scores = readScores(project, tell, clock);
  const { settings, summary, reading } = scores;
  const { members } = openTeam(project, tell);
  const remove = removerFor(scores, members);
  const written = (text: string): string => {
    const date = readDate(text);
    return date ? inWords(date) : text;
  };
  return {
    settings: withDates(settings, inWords),
    summary,
    finals: finalsOf(openTable(project, summaryTab(settings.levels), tell, 'displayed')),
    team: members,
    progress: teamProgress(members, reading.responses),
    priorities: openPriorities(project, tell).map((priority) => ({
      ...priority,
      statement: withQuoted(priority.statement, remove),
    })),
    strategies: strategies(openTable(project, strategiesTab, tell, 'displayed')),
    goals: goals(openTable(project, goalsTab, tell, clock)).map((goal) => ({
      ...goal,
      start: written(goal.start),
      due: written(goal.due),
    })),
    checkIns: checkIns(openTable(project, checkInsTab, tell, clock)).map((checkIn) => ({
      ...checkIn,
      date: written(checkIn.date),
    })),
  };
}

function withDates(settings: Settings, inWords: InWords): Settings {
  const written = ({ date, text }: SettingDate): SettingDate => ({ date, text: date ? inWords(date) : text });
  return {
    ...settings,
    forcingEventDate: written(settings.forcingEventDate),
    ratingsDue: written(settings.ratingsDue),
    goalSettingPartI: written(settings.goalSettingPartI),
    goalSettingPartII: written(settings.goalSettingPartII),
  };
}

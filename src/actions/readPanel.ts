// What the panel shows: the steps, the answers, and what needs a look.
import { userAddress } from '../google/editor';
import { nextStep, steps, type Next, type Progress, type Step } from '../model/steps';
import { teamProgress } from '../model/team';
import { codesOf } from '../workbook/codedRows';
import { summaryTab } from '../workbook/summaryTab';
import { formProgress } from './createAssessmentForm';
import { Project, UserError } from './project';
import { openTable, openTeam } from './projectTabs';
import { readScores } from './readScores';
import type { RecomputeResult } from './recompute';

/** What answers need a look for, as after a recompute. */
type Findings = Pick<RecomputeResult, 'replaced' | 'notOnTeam' | 'problems'>;

export interface PanelState extends Findings {
  readonly steps: readonly Step[];
  readonly next: Next;
  /** The participants' link; empty while the form is not published. */
  readonly formUrl: string;
  readonly formChecked: boolean;
  /** Empty while there is no action plan. */
  readonly planUrl: string;
  /** When the tabs were last computed, as ISO text; empty for never. */
  readonly recomputed: string;
  /** Whether answers came in since. */
  readonly stale: boolean;
  /** Who has the trigger, where that is somebody else; else empty. */
  readonly otherOwner: string;
  /** What is wrong with the project itself, such as a setting that cannot be used. */
  readonly notices: readonly string[];
}

const COPIED =
  'This spreadsheet is a copy of another project. It starts its own form and plan; those of the first one stay with it.';

/** Everything the panel shows. What is wrong in the project is said among the notices, so that the panel opens. */
export function readPanel(): PanelState {
  const project = Project.open();
  const { tabs, form, plan, recomputed, triggerOwner, shown } = project.state;
  const notices = project.isCopy ? [COPIED] : [];
  const { done, total } = formProgress(project);
  const answers = tabs.instrument?.ready ? readAnswers(project, notices) : NO_ANSWERS;
  const progress: Progress = {
    ...answers.progress,
    hasTabs: tabs.instrument?.ready ?? false,
    formDone: done,
    formTotal: total,
    published: (form?.url ?? '') !== '',
    checked: form?.checked ?? false,
    planned: (plan?.url ?? '') !== '',
  };
  return {
    ...answers.findings,
    steps: steps(progress),
    next: nextStep(progress),
    formUrl: form?.url ?? '',
    formChecked: form?.checked ?? false,
    planUrl: plan?.url ?? '',
    recomputed,
    stale: project.staleMark !== shown,
    otherOwner: triggerOwner !== '' && triggerOwner !== userAddress() ? triggerOwner : '',
    notices,
  };
}

interface Answers {
  readonly findings: Findings;
  readonly progress: Pick<
    Progress,
    'invited' | 'answered' | 'respondents' | 'kickoff' | 'discuss' | 'check' | 'finals' | 'items'
  >;
}

const NO_ANSWERS: Answers = {
  findings: { replaced: [], notOnTeam: [], problems: [] },
  progress: {
    invited: 0,
    answered: 0,
    respondents: 0,
    kickoff: '',
    discuss: 0,
    check: 0,
    finals: 0,
    items: 0,
  },
};

function readAnswers(project: Project, notices: string[]): Answers {
  const tell = (message: string): number => notices.push(message);
  try {
    const { settings, summary, reading } = readScores(project, tell, 'displayed');
    const { invited, answered, notOnTeam } = teamProgress(openTeam(project, tell).members, reading.responses);
    const table = openTable(project, summaryTab(settings.levels), tell, 'displayed');
    const finals = codesOf(table).filter(
      (code, row) => code !== '' && table.text(row, 'final') !== '',
    ).length;
    return {
      findings: { replaced: reading.replaced, problems: reading.problems, notOnTeam },
      progress: {
        ...summary.totals,
        invited,
        answered,
        kickoff: settings.kickoff.text,
        finals,
        items: summary.rows.length,
      },
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    notices.push(error.message);
    return NO_ANSWERS;
  }
}

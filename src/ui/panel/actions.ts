// What the panel's buttons do, each under the name that the server knows it by where it is a call of its own.
import type { NextAction } from '../../model/steps';
import { call } from '../shared/server';

/** What a button of the panel does. */
export type Action = NextAction | 'addMissingQuestions' | 'addTeamAsResponders' | 'takeOver';

/** Those that are more than one call and its message. */
type Own = 'createForm' | 'addMissingQuestions' | 'refreshPanel' | Opening;

/** Those that lead away from the panel, so that it does not know when their work is done. */
type Opening = 'showCalibration' | 'showDeck' | 'showShareWorkbook' | 'openStrategies' | 'openGoals';

/** What an action came to: what to say, and whether the panel is to be refreshed by hand once the work is done. */
export interface Done {
  readonly message: string;
  readonly isElsewhere?: true;
}

const said = (name: Exclude<Action, Own>) => (): Promise<Done> =>
  call(name).then(({ message }) => ({ message }));

const opened = (message: string): Done => ({ message, isElsewhere: true });

/** Every action but those about the form, which show progress. */
export const ACTIONS: Readonly<
  Record<Exclude<Action, 'createForm' | 'addMissingQuestions'>, () => Promise<Done>>
> = {
  setUpProject: said('setUpProject'),
  addTeamAsResponders: said('addTeamAsResponders'),
  confirmWhoCanAnswer: said('confirmWhoCanAnswer'),
  recompute: said('recompute'),
  suggestPriorities: said('suggestPriorities'),
  mergePriorities: said('mergePriorities'),
  suggestGroups: said('suggestGroups'),
  createStrategiesForm: said('createStrategiesForm'),
  createVotingForm: said('createVotingForm'),
  addMissingStrategies: said('addMissingStrategies'),
  chooseStrategies: said('chooseStrategies'),
  createActionPlan: said('createActionPlan'),
  createNewActionPlan: said('createNewActionPlan'),
  refreshActionPlan: said('refreshActionPlan'),
  shareActionPlan: said('shareActionPlan'),
  createPlanReviewForm: said('createPlanReviewForm'),
  createMemo: said('createMemo'),
  createNewMemo: said('createNewMemo'),
  takeOver: said('takeOver'),
  refreshPanel: () => Promise.resolve({ message: '' }),
  showCalibration: () =>
    call('showCalibration').then(() =>
      opened('The calibration is open over the spreadsheet. Once it is closed, refresh the panel.'),
    ),
  showDeck: () =>
    call('showDeck').then(() => ({ message: 'The deck is made in the window over the spreadsheet.' })),
  showShareWorkbook: () =>
    call('showShareWorkbook').then(() => ({
      message: 'The workbook is made in the window over the spreadsheet.',
    })),
  openStrategies: () =>
    call('showTab', 'strategies').then(() =>
      opened('The Strategies tab is in front. Once the strategies are there, refresh the panel.'),
    ),
  openGoals: () =>
    call('showTab', 'goals').then(() =>
      opened('The Goals tab is in front. Once the goals are written, refresh the panel.'),
    ),
};

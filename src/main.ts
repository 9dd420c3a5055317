// Every function that Google may call: its name, and what it does in one line.
import { createActionPlan } from './actions/createActionPlan';
import { addMissingQuestions, createAssessmentFormStep } from './actions/createAssessmentForm';
import { onFormSubmit, recompute } from './actions/recompute';
import { setUpProject } from './actions/setUpProject';
import { buildMenu, showPanel } from './ui/menu';

declare const global: Record<string, (...args: never[]) => unknown>;

// Google calls these by itself.
global.onInstall = () => buildMenu();
global.onOpen = () => buildMenu();
global.onFormSubmit = () => onFormSubmit();

// The menu calls these.
global.showPanel = () => showPanel();
global.createAssessmentForm = () => showPanel('createForm');

// The menu or the panel call these.
global.setUpProject = () => setUpProject();
global.recompute = () => recompute();
global.createActionPlan = () => createActionPlan();

// Only the panel calls these.
global.createAssessmentFormStep = () => createAssessmentFormStep();
global.addMissingQuestions = () => addMissingQuestions();

// Every function that Google may call: its name, and what it does in one line.
import { onEdit } from './actions/checkGoals';
import { onFormSubmit } from './actions/onFormSubmit';
import { buildMenu, showPanel } from './ui/menu';
import { pageCalls } from './ui/pageCalls';

declare const global: Record<string, (...args: unknown[]) => unknown>;

// Google calls these by itself.
global.onInstall = () => buildMenu();
global.onOpen = () => buildMenu();
global.onFormSubmit = (event) => onFormSubmit(event);
global.onEdit = (event) => onEdit(event);

// The menu calls these.
global.showPanel = () => showPanel();
global.createAssessmentForm = () => showPanel('createForm');

// The panel calls these, and the menu some of them.
global.readPanel = () => pageCalls.readPanel();
global.setUpProject = () => pageCalls.setUpProject();
global.createAssessmentFormStep = () => pageCalls.createAssessmentFormStep();
global.addMissingQuestions = () => pageCalls.addMissingQuestions();
global.addTeamAsResponders = () => pageCalls.addTeamAsResponders();
global.confirmWhoCanAnswer = () => pageCalls.confirmWhoCanAnswer();
global.recompute = () => pageCalls.recompute();
global.suggestPriorities = () => pageCalls.suggestPriorities();
global.mergePriorities = () => pageCalls.mergePriorities();
global.suggestGroups = () => pageCalls.suggestGroups();
global.createActionPlan = () => pageCalls.createActionPlan();
global.createNewActionPlan = () => pageCalls.createNewActionPlan();
global.createStrategiesForm = () => pageCalls.createStrategiesForm();
global.createVotingForm = () => pageCalls.createVotingForm();
global.addMissingStrategies = () => pageCalls.addMissingStrategies();
global.chooseStrategies = () => pageCalls.chooseStrategies();
global.createPlanReviewForm = () => pageCalls.createPlanReviewForm();
global.refreshActionPlan = () => pageCalls.refreshActionPlan();
global.shareActionPlan = () => pageCalls.shareActionPlan();
global.createMemo = () => pageCalls.createMemo();
global.createNewMemo = () => pageCalls.createNewMemo();
global.showCalibration = () => pageCalls.showCalibration();
global.showDeck = () => pageCalls.showDeck();
global.showShareWorkbook = () => pageCalls.showShareWorkbook();
global.takeOver = () => pageCalls.takeOver();
global.showTab = (key) => pageCalls.showTab(key);

// The calibration calls these.
global.readCalibration = () => pageCalls.readCalibration();
global.openCalibration = () => pageCalls.openCalibration();
global.keepFormClosed = () => pageCalls.keepFormClosed();
global.keepCalibrationPlace = (place) => pageCalls.keepCalibrationPlace(place);
global.recordDecision = (decision) => pageCalls.recordDecision(decision);
global.takeProposed = (items) => pageCalls.takeProposed(items);
global.undoDecision = (decision) => pageCalls.undoDecision(decision);
global.reopenDecision = (decision) => pageCalls.reopenDecision(decision);
global.closeCalibration = () => pageCalls.closeCalibration();
// The pages that make a file call these.
global.readDeck = () => pageCalls.readDeck();
global.readShareWorkbook = () => pageCalls.readShareWorkbook();

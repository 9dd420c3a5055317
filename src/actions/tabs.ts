// Makes the tabs of the workbook, and puts back those that are gone.
import { layOut, layOutCells } from '../google/layout';
import type { SheetTab } from '../google/sheetTab';
import { plainText, cellText } from '../model/cell';
import { tabLayout, type Tab } from '../workbook/tab';
import type { Project } from './project';

/** A tab that is ready to use. */
export interface ReadyTab {
  readonly sheet: SheetTab;
  /** Whether it was made, or put back, just now. */
  readonly made: boolean;
}

/** The tab, made or completed if it is not there as it should be. What a person put into it stays. */
export function readyTab(project: Project, tab: Tab): ReadyTab {
  const ready = project.tab(tab.key);
  if (ready) return { sheet: ready, made: false };
  const { sheet, isNew, isComplete } = findOrAdd(project, tab);
  if (!isComplete) {
    layOut(sheet, tabLayout(tab), isNew);
    addFirstRows(sheet, tab);
  }
  project.saveTab(tab.key, { id: sheet.id, ready: true });
  return { sheet, made: true };
}

interface Candidate {
  readonly sheet: SheetTab;
  readonly isNew: boolean;
  /** Whether it has been a complete tab of ours: all headers are there, though maybe in another order. */
  readonly isComplete: boolean;
}

function findOrAdd(project: Project, tab: Tab): Candidate {
  const unfinished = project.state.tabs[tab.key];
  const known = unfinished ? project.spreadsheet.tab(unfinished.id) : null;
  if (known) return { sheet: known, isNew: false, isComplete: false };
  const untouched = project.spreadsheet.untouchedTab();
  if (untouched) {
    project.spreadsheet.rename(untouched, tab.name);
    return remember(project, tab, untouched, false);
  }
  for (let number = 0; ; number += 1) {
    const name = nameOf(tab, number);
    const namesake = project.spreadsheet.tabByName(name);
    if (namesake === null) return add(project, tab, name);
    const fit = fitOf(namesake, tab);
    if (fit !== 'none') return remember(project, tab, namesake, fit === 'moved');
  }
}

function add(project: Project, tab: Tab, name: string): Candidate {
  const sheet = project.spreadsheet.addTab(name);
  project.saveTab(tab.key, { id: sheet.id, ready: false });
  return { sheet, isNew: true, isComplete: false };
}

function remember(project: Project, tab: Tab, sheet: SheetTab, isComplete: boolean): Candidate {
  project.saveTab(tab.key, { id: sheet.id, ready: false });
  return { sheet, isNew: false, isComplete };
}

/** What a tab of our name is: ours or empty, ours with its columns moved, or somebody else's. */
function fitOf(sheet: SheetTab, tab: Tab): 'ours' | 'moved' | 'none' {
  const { values } = sheet.readDisplayed();
  const header = (values[0] ?? []).map((cell) => plainText(cellText(cell)));
  if (values.length <= 1 && header.every((cell) => cell === '')) return 'ours';
  const wanted = tab.columns.map((column) => plainText(column.header));
  if (wanted.every((title, index) => header[index] === title)) return 'ours';
  return wanted.every((title) => header.includes(title)) ? 'moved' : 'none';
}

/** What a tab is called, where somebody else's have so many of its names. */
function nameOf({ name }: Tab, taken: number): string {
  if (taken === 0) return name;
  return taken === 1 ? `${name} (Calibrate)` : `${name} (Calibrate ${taken})`;
}

function addFirstRows(sheet: SheetTab, tab: Tab): void {
  if (!tab.rows || sheet.readDisplayed().values.length > 1) return;
  if (tab.cells) layOutCells(sheet, tab.cells);
  sheet.write(2, 1, tab.rows);
}

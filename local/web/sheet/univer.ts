// Univer with the parts that a spreadsheet needs, and nothing in its menus that the server would not keep.
import { LocaleType, mergeLocales, Univer, type PluginCtor } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormattingTexts from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreTexts from '@univerjs/preset-sheets-core/locales/en-US';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import dataValidationTexts from '@univerjs/preset-sheets-data-validation/locales/en-US';
import { UniverSheetsNotePreset } from '@univerjs/preset-sheets-note';
import noteTexts from '@univerjs/preset-sheets-note/locales/en-US';
import { defaultTheme } from '@univerjs/themes';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';

/** Entries of Univer's menus for what the server does not keep. */
const HIDDEN = [
  'sheet.contextMenu.permission',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.menu.data-validation',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.operation.add-note-popup',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
  'sheet.command.copy-sheet',
];

/** A running Univer inside an element, without a workbook. */
export function startUniver(container: HTMLElement): FUniver {
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      toolbar: false,
      disableAutoFocus: true,
      menu: Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }])),
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      footer: { sheetBar: true, statisticBar: true, menus: false, zoomSlider: true },
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
    // A search would take the keys of who types into the cell.
    UniverSheetsDataValidationPreset({ showEditOnDropdown: false, showSearchOnDropdown: false }),
    UniverSheetsNotePreset(),
  ];
  const univer = new Univer({
    locale: LocaleType.EN_US,
    theme: defaultTheme,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreTexts, conditionalFormattingTexts, dataValidationTexts, noteTexts),
    },
  });
  const plugins = new Map<string, readonly [PluginCtor, object?]>();
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [type, config] = Array.isArray(plugin) ? plugin : [plugin];
    plugins.set(type.pluginName, [type, config]);
  }
  for (const [type, config] of plugins.values()) univer.registerPlugin(type, config);
  return FUniver.newAPI(univer);
}

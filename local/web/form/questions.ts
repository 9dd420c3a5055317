// One item of a form as HTML: a section's words or a question with its controls and the place for what is wrong.
import { html, raw } from 'hono/html';
import type {
  ChoiceItemData,
  DateItemData,
  GridItemData,
  ItemData,
  QuestionData,
  ScaleItemData,
  SectionHeaderData,
  TextItemData,
  TimeItemData,
} from '../../files/formParts';
import { fieldName, OTHER, otherFieldName, type Fields } from '../../server/formFields';
import type { Html } from '../shell/page';
import { lines, paragraphs } from '../shell/text';

/** How a question is shown: what is in its fields, and what is wrong with that. */
export interface QuestionState {
  readonly fields: Fields;
  readonly refusal: string | undefined;
  /** Where a choice leads, if it says so: a page's number or `submit`. */
  readonly leadsTo: (item: ChoiceItemData, choice: number) => string | undefined;
}

export function sectionHeader({ title, helpText }: SectionHeaderData): Html {
  return html`<div class="card words">
    ${title === '' ? '' : html`<h2>${title}</h2>`} ${paragraphs(helpText)}
  </div>`;
}

export function question(item: QuestionData, state: QuestionState): Html {
  const isGroup = item.type === 'MULTIPLE_CHOICE' || item.type === 'SCALE';
  const described = describedBy(item);
  const name = html`${item.title || 'Untitled question'}${item.required ? requiredMark : ''}`;
  const help =
    item.helpText === '' ? '' : html`<div class="help" id="h${item.id}">${lines(item.helpText)}</div>`;
  const marks = html`id="q${item.id}" data-item="${item.id}" ${item.required ? raw('data-required') : ''}`;
  if (isGroup || item.type === 'CHECKBOX' || 'rows' in item) {
    const role = isGroup
      ? html`role="radiogroup" aria-required="${String(item.required)}"
        aria-invalid="${String(state.refusal !== undefined)}"`
      : '';
    return html`<fieldset class="card question" ${marks} ${role} aria-describedby="${described}">
      <legend>${name}</legend>
      ${help} ${controls(item, state)} ${isGroup && !item.required ? clear : ''}
      ${error(item.id, state.refusal)}
    </fieldset>`;
  }
  return html`<div class="card question" ${marks}>
    <label for="f${item.id}">${name}</label>
    ${help} ${controls(item, state)} ${error(item.id, state.refusal)}
  </div>`;
}

export const requiredMark = html` <span class="required" aria-hidden="true">*</span
  ><span class="unseen"> (required)</span>`;

const clear = html`<button type="button" class="plain clear" hidden>Clear selection</button>`;

/** The place for the sentence that says what is wrong. */
export const error = (id: number | string, refusal: string | undefined): Html =>
  html`<p class="error" id="e${id}" ${refusal === undefined ? raw('hidden') : ''}>${refusal ?? ''}</p>`;

const describedBy = ({ id, helpText }: ItemData): string => (helpText === '' ? `e${id}` : `h${id} e${id}`);

function controls(item: QuestionData, state: QuestionState): Html {
  switch (item.type) {
    case 'MULTIPLE_CHOICE':
    case 'CHECKBOX':
      return choices(item, state);
    case 'LIST':
      return list(item, state);
    case 'SCALE':
      return scale(item, state);
    case 'GRID':
    case 'CHECKBOX_GRID':
      return grid(item, state);
    default:
      return text(item, state);
  }
}

function choices(item: ChoiceItemData, { fields, leadsTo }: QuestionState): Html {
  const type = item.type === 'CHECKBOX' ? 'checkbox' : 'radio';
  const chosen = fields.get(fieldName(item)) ?? [];
  const option = (value: string, words: Html | string, to?: string) =>
    html`<label class="option">
      <input
        type="${type}"
        name="${fieldName(item)}"
        value="${value}"
        ${chosen.includes(value) ? raw('checked') : ''}
        ${to === undefined ? '' : html`data-leads-to="${to}"`}
      />
      <span>${words}</span>
    </label>`;
  const other = html`<div class="other">
    ${option(OTHER, 'Other:')}
    <input
      type="text"
      name="${otherFieldName(item)}"
      value="${fields.get(otherFieldName(item))?.[0] ?? ''}"
      aria-label="Other: your own answer"
    />
  </div>`;
  return html`${item.choices.map(({ value }, index) => option(value, value, leadsTo(item, index)))}
  ${item.otherOption ? other : ''}`;
}

function list(item: ChoiceItemData, { fields, refusal, leadsTo }: QuestionState): Html {
  const [chosen = ''] = fields.get(fieldName(item)) ?? [];
  return html`<select id="f${item.id}" name="${fieldName(item)}" ${states(item, refusal)}>
    <option value="">Choose</option>
    ${item.choices.map(({ value }, index) => {
      const to = leadsTo(item, index);
      return html`<option
        value="${value}"
        ${value === chosen ? raw('selected') : ''}
        ${to === undefined ? '' : html`data-leads-to="${to}"`}
      >
        ${value}
      </option>`;
    })}
  </select>`;
}

function scale(item: ScaleItemData, { fields }: QuestionState): Html {
  const [chosen] = fields.get(fieldName(item)) ?? [];
  const steps = Array.from({ length: item.upper - item.lower + 1 }, (_, index) => `${item.lower + index}`);
  return html`<div class="scale">
    <span>${item.leftLabel}</span>
    ${steps.map(
      (step) =>
        html`<label class="step">
          <span>${step}</span>
          <input
            type="radio"
            name="${fieldName(item)}"
            value="${step}"
            ${step === chosen ? raw('checked') : ''}
          />
        </label>`,
    )}
    <span>${item.rightLabel}</span>
  </div>`;
}

function grid(item: GridItemData, { fields }: QuestionState): Html {
  const type = item.type === 'GRID' ? 'radio' : 'checkbox';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${item.title}">
    <table class="grid">
      <thead>
        <tr>
          <td></td>
          ${item.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${item.rows.map((row, index) => {
          const name = fieldName(item, index);
          const chosen = fields.get(name) ?? [];
          return html`<tr>
            <th scope="row">${row}</th>
            ${item.columns.map(
              (column) =>
                html`<td>
                  <input
                    type="${type}"
                    name="${name}"
                    value="${column}"
                    aria-label="${row}: ${column}"
                    ${chosen.includes(column) ? raw('checked') : ''}
                  />
                </td>`,
            )}
          </tr>`;
        })}
      </tbody>
    </table>
  </div>`;
}

function text(item: TextItemData | DateItemData | TimeItemData, { fields, refusal }: QuestionState): Html {
  const [value = ''] = fields.get(fieldName(item)) ?? [];
  const own = html`id="f${item.id}" name="${fieldName(item)}" ${states(item, refusal)} ${rule(item)}`;
  if (item.type === 'PARAGRAPH_TEXT') {
    // The parser drops a line break right after the tag, so one of our own stands there.
    return html`<textarea rows="3" ${own}>${raw('\n')}${value}</textarea>`;
  }
  const kind = inputOf(item);
  const shown = kind.type === 'datetime-local' ? value.replace(' ', 'T') : value;
  return html`<input ${raw(kind.attributes)} value="${shown}" ${own} />`;
}

const states = (item: QuestionData, refusal: string | undefined): Html =>
  html`aria-describedby="${describedBy(item)}" aria-invalid="${String(refusal !== undefined)}"
  ${item.required ? raw('aria-required="true"') : ''}`;

/** What the page checks by itself before the next page. */
const rule = (item: QuestionData): Html | string =>
  'validation' in item && item.validation ? html`data-rule="${JSON.stringify(item.validation)}"` : '';

function inputOf(item: TextItemData | DateItemData | TimeItemData): { type: string; attributes: string } {
  if (item.type === 'TEXT') {
    return item.validation?.rule.kind === 'TextIsEmail'
      ? input('email', 'autocomplete="email"')
      : input('text', 'class="line"');
  }
  if (item.type === 'DATE') return withYear(item) ? input('date') : input('text', 'placeholder="MM-DD"');
  if (item.type === 'DATETIME') {
    return withYear(item) ? input('datetime-local') : input('text', 'placeholder="MM-DD HH:MM"');
  }
  return item.type === 'TIME' ? input('time') : input('text', 'placeholder="HH:MM:SS"');
}

const withYear = (item: QuestionData): boolean => 'includesYear' in item && item.includesYear;

const input = (type: string, more = '') => ({ type, attributes: `type="${type}" ${more}` });

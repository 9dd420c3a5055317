// Our own small pictures for the kinds of files and for the workspace itself.
import { html, raw } from 'hono/html';

const DRAWINGS = {
  mark: '<rect width="24" height="24" rx="6" fill="#17566f"/><path d="M6 16h3v3H6zm5-5h3v8h-3zm5-6h3v14h-3z" fill="#fff"/>',
  spreadsheet:
    '<rect x="2" y="3" width="20" height="18" rx="3" fill="#1b7a4b"/><path d="M5 9h14M5 15h14M10 6v12" stroke="#fff" stroke-width="1.6" fill="none"/>',
  form: '<rect x="3" y="2" width="18" height="20" rx="3" fill="#6b4a9e"/><circle cx="8" cy="8" r="1.6" fill="#fff"/><circle cx="8" cy="15.5" r="1.6" fill="#fff"/><path d="M12 8h6M12 15.5h6" stroke="#fff" stroke-width="1.8"/>',
  document:
    '<path d="M6 2h9l5 5v12a3 3 0 0 1-3 3H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z" fill="#2f6690"/><path d="M8 11h8M8 14.5h8M8 18h5" stroke="#fff" stroke-width="1.6"/>',
  mail: '<rect x="2" y="4" width="20" height="16" rx="3" fill="#7a5c1e"/><path d="M4.5 7.5 12 13l7.500-5.500" stroke="#fff" stroke-width="1.800" fill="none"/>',
} as const;

export type IconName = keyof typeof DRAWINGS;

/** A picture beside words that say the same. */
export const icon = (name: IconName) =>
  html`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
    ${raw(DRAWINGS[name])}
  </svg>`;

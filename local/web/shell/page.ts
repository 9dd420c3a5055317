// The frame of every page: the workspace's own name and mark, the banner, and what the browser may load and run.
import { randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { html, raw } from 'hono/html';
import type { BundleName } from '../../server/assets';
import { icon, type IconName } from './icons';

/** Escaped text, as hono's `html` makes it. */
export type Html = ReturnType<typeof html>;

export interface PageOptions {
  /** Of the browser's window; the workspace's name follows. */
  readonly title: string;
  /** The page below the top bar; it has one `<main>`. */
  readonly body: Html;
  /** The bundle whose script and styles the page loads beside the frame's own. */
  readonly bundle?: BundleName;
  /** Which entry of the navigation is the page's own. */
  readonly place?: 'files' | 'outbox';
  /** The file that the page shows: its icon and its name stand in the top bar. */
  readonly file?: { readonly icon: IconName; readonly name: string };
  /** What stands at the right of the top bar, such as a download. */
  readonly actions?: Html;
  /** Styles that only this page has, such as a document's colours. */
  readonly styles?: string;
  /** Other sources than the frame's own, by directive of the Content-Security-Policy. */
  readonly policy?: Readonly<Record<string, string>>;
  /** True where the page fills the window and scrolls inside. */
  readonly fills?: boolean;
}

const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self' data:",
  'connect-src': "'self'",
  'frame-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** Answers with a page. What is in it was escaped where it was made; only scripts of the server's own run. */
export function respondWithPage(c: Context, options: PageOptions): Response | Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const style = options.styles === undefined ? {} : { 'style-src': `'self' 'nonce-${nonce}'` };
  const policy = { ...POLICY, ...style, ...options.policy };
  const directives = Object.entries(policy).map(([directive, sources]) => `${directive} ${sources}`);
  c.header('Content-Security-Policy', directives.join('; '));
  c.header('Cache-Control', 'no-store');
  return c.html(frame(options, nonce));
}

function frame(options: PageOptions, nonce: string): Html {
  const { title, body, bundle, styles, fills } = options;
  return html`<!doctype html>
    <html lang="en" class="${fills ? 'fills' : ''}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · Calibrate local workspace</title>
        <link rel="icon" href="${ICON}" />
        <link rel="stylesheet" href="/assets/shell.css" />
        ${bundle && html`<link rel="stylesheet" href="/assets/${bundle}.css" />`}
        ${
          styles === undefined
            ? ''
            : html`<style nonce="${nonce}">
                ${raw(styles)}
              </style>`
        }
        ${bundle && html`<script src="/assets/${bundle}.js" defer></script>`}
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        ${topBar(options)}
        <div id="content" tabindex="-1">${body}</div>
      </body>
    </html>`;
}

function topBar({ place, file, actions }: PageOptions): Html {
  return html`<header>
    <p class="banner">
      <strong>Local workspace.</strong> Everything stays on this machine; nothing here is sent to Google or to
      anybody else.
    </p>
    <div class="top">
      <a class="mark" href="/" aria-label="Calibrate local workspace: files">${icon('mark')}</a>
      ${
        file
          ? html`<span class="file">${icon(file.icon)}<span class="name">${file.name}</span></span>`
          : html`<span class="product">Calibrate <small>local workspace</small></span>`
      }
      ${actions ? html`<span class="actions">${actions}</span>` : ''}
      <nav aria-label="Workspace">
        <a href="/" ${place === 'files' ? raw('aria-current="page"') : ''}>Files</a>
        <a href="/outbox" ${place === 'outbox' ? raw('aria-current="page"') : ''}>Outbox</a>
      </nav>
    </div>
  </header>`;
}

const ICON = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" rx="6" fill="#17566f"/><path d="M6 16h3v3H6zm5-5h3v8h-3zm5-6h3v14h-3z" fill="#fff"/></svg>',
)}`;

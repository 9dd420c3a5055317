// The page of a document: its outline, and the document itself on paper.
import { html } from 'hono/html';
import type { TextBlock } from '../../files/document/nodes';
import { textBlocksOf, textOf } from '../../files/document/tree';
import type { DocumentFile } from '../../files/documentFile';
import type { Html, PageOptions } from '../shell/page';
import { blocks } from './blocks';
import { Looks } from './looks';

/** @param version Changes with every change of the document. */
export function docPage(file: DocumentFile, version: string): PageOptions {
  const looks = new Looks();
  const { body, header, footer } = file.content;
  const paper = html`${header ? html`<div class="margin">${blocks(header.children, looks)}</div>` : ''}
  ${blocks(body.children, looks)}
  ${footer ? html`<div class="margin">${blocks(footer.children, looks)}</div>` : ''}`;
  const titled = body.children.some(
    (node) => node.type === 'PARAGRAPH' && node.heading === 'TITLE' && hasWords(node),
  );
  return {
    title: file.name,
    bundle: 'doc',
    file: { icon: 'document', name: file.name },
    styles: looks.css,
    actions: html`<span id="saved" role="status"></span>
      <a class="button" href="/docs/${file.id}/document.docx">Download .docx</a>`,
    body: html`<div class="doc">
      ${outline(body.children.flatMap((node) => (node.type === 'PARAGRAPH' ? [node] : [])))}
      <main data-doc="${file.id}" data-version="${version}">
        <p class="note how" id="how">
          Click into a text, or go there with Tab, and type. It is saved when you pause. Enter at the end of a
          text makes a new one; Ctrl+click follows a link.
        </p>
        <div id="elsewhere" class="card problem" role="status" hidden>
          This document was changed elsewhere. <a href="">Show the changes</a>
        </div>
        ${titled ? '' : html`<h1 class="unseen">${file.name}</h1>`}
        <article class="paper">${paper}</article>
      </main>
    </div>`,
  };
}

const hasWords = (node: TextBlock): boolean => textOf(node).trim() !== '';

/** The headings, as links to them. */
function outline(nodes: readonly TextBlock[]): Html {
  const headings = nodes.filter((node) => /^HEADING[1-3]$/.test(node.heading) && hasWords(node));
  if (headings.length < 2) return html``;
  return html`<nav class="outline" aria-label="Outline">
    <p class="note">Outline</p>
    <ul>
      ${headings.map(
        (node) =>
          html`<li class="${node.heading.toLowerCase()}"><a href="#${node.id}">${textOf(node)}</a></li>`,
      )}
    </ul>
  </nav>`;
}

/** A paragraph's text as the page reads it back: line breaks are `\n`. */
export const pageText = (node: TextBlock): string =>
  textBlocksOf(node).map(textOf).join('').replace(/\r/g, '\n');

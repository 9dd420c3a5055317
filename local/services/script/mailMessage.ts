// Reads what a script gives MailApp, and refuses what Google would refuse to send.
import { ServiceError } from '../../errors';
import type { MailRecord } from '../../files/stateFile';
import type { Blob } from './blob';

const MOST_RECIPIENTS = 50;
const MOST_BODY_BYTES = 200 * 1024;
const MOST_ATTACHMENTS = 250;
const MOST_ATTACHED_BYTES = 25 * 1024 * 1024;

/** A message without its sender and time. */
type Message = Omit<MailRecord, 'sent' | 'from'>;

/** The message of a plain object with the members of Google's MailAdvancedParameters. @throws ServiceError */
export function readMessage(given: Readonly<Record<string, unknown>>): Message {
  const message: Message = {
    to: addresses(given, 'to'),
    cc: addresses(given, 'cc'),
    bcc: addresses(given, 'bcc'),
    replyTo: addresses(given, 'replyTo').join(','),
    name: text(given, 'name'),
    subject: text(given, 'subject'),
    body: text(given, 'body'),
    htmlBody: text(given, 'htmlBody'),
    attachments: [...attachments(given), ...inlineImages(given)],
  };
  requireSendable(message);
  return message;
}

/** How many addresses a message goes to. */
export const recipients = ({ to, cc, bcc }: Pick<MailRecord, 'to' | 'cc' | 'bcc'>) =>
  to.length + cc.length + bcc.length;

function requireSendable(message: Message): void {
  if (recipients(message) === 0) throw new ServiceError('Failed to send email: no recipient');
  if (recipients(message) > MOST_RECIPIENTS) {
    throw new ServiceError('Limit Exceeded: Email Recipients Per Message.');
  }
  if (Buffer.byteLength(message.body) + Buffer.byteLength(message.htmlBody) > MOST_BODY_BYTES) {
    throw new ServiceError('Limit Exceeded: Email Body Size.');
  }
  if (message.attachments.length > MOST_ATTACHMENTS) {
    throw new ServiceError('Limit Exceeded: Email Attachments Per Message.');
  }
  const attached = message.attachments.reduce((sum, { bytes }) => sum + bytes, 0);
  if (attached > MOST_ATTACHED_BYTES) {
    throw new ServiceError('Limit Exceeded: Email Total Attachments Size.');
  }
}

function text(given: Readonly<Record<string, unknown>>, member: string): string {
  const value = given[member] ?? '';
  if (['string', 'number', 'boolean'].includes(typeof value)) return String(value);
  throw new ServiceError(`Invalid argument: ${member}`);
}

/** Addresses between commas, each alone or as `Name <address>`. */
function addresses(given: Readonly<Record<string, unknown>>, member: string): string[] {
  const parts = text(given, member).match(/(?:"[^"]*"|[^,"])+/g) ?? [];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(address);
}

function address(part: string): string {
  const bare = /<([^<>]*)>$/.exec(part)?.[1] ?? part;
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:".]+(\.[^\s@<>,;:".]+)+$/.test(bare)) {
    throw new ServiceError(`Invalid email: ${part}`);
  }
  return bare;
}

function attachments({
  attachments: given = [],
}: Readonly<Record<string, unknown>>): MailRecord['attachments'] {
  if (!Array.isArray(given)) throw new ServiceError('Invalid argument: attachments');
  return given.map((source: unknown) => attachment(source, 'attachments'));
}

function inlineImages({
  inlineImages: given = {},
}: Readonly<Record<string, unknown>>): MailRecord['attachments'] {
  if (typeof given !== 'object' || given === null) throw new ServiceError('Invalid argument: inlineImages');
  return Object.entries(given).map(([name, source]: [string, unknown]) => ({
    ...attachment(source, 'inlineImages'),
    name,
  }));
}

function attachment(source: unknown, member: string): MailRecord['attachments'][number] {
  if (!isBlobSource(source)) throw new ServiceError(`Invalid argument: ${member}`);
  const blob = source.getBlob();
  return {
    name: blob.getName() ?? '',
    contentType: blob.getContentType() ?? 'application/octet-stream',
    bytes: blob.data.length,
  };
}

const isBlobSource = (source: unknown): source is { getBlob(): Blob } =>
  typeof source === 'object' &&
  source !== null &&
  'getBlob' in source &&
  typeof source.getBlob === 'function';

// UrlFetchApp: says what it would fetch, and fetches nothing.
import { notAvailable, ServiceError } from '../../errors';
import type { Execution } from '../../runtime';
import { surface } from '../../surface';
import { permit } from './permission';

const METHODS = ['get', 'delete', 'patch', 'post', 'put'];
const FORM = 'application/x-www-form-urlencoded';

export class UrlFetchApp {
  constructor(private readonly execution: Execution) {}

  fetch(): never {
    return this.refuse('fetch');
  }

  fetchAll(): never {
    return this.refuse('fetchAll');
  }

  /** The request that `fetch` would make. */
  getRequest(url: string, params: unknown = {}): Record<string, unknown> {
    permit(this.execution, 'UrlFetchApp.getRequest', 'FULL');
    const { method, headers, payload, contentType, ...others } = (params ?? {}) as Record<string, unknown>;
    const verb = String(method ?? 'get').toLowerCase();
    if (!METHODS.includes(verb)) throw new ServiceError(`Invalid argument: method. There is no "${verb}".`);
    const request: Record<string, unknown> = {
      url,
      method: verb,
      headers: headers ?? {},
      ...DEFAULTS,
      ...others,
    };
    if (payload !== undefined) request.payload = isFields(payload) ? formText(payload) : payload;
    if (contentType !== undefined) request.contentType = contentType;
    else if (payload !== undefined || verb === 'post') request.contentType = FORM;
    return request;
  }

  private refuse(method: string): never {
    permit(this.execution, `UrlFetchApp.${method}`, 'FULL');
    const { message } = notAvailable(`UrlFetchApp.${method}`);
    throw new ServiceError(`${message}: nothing leaves the machine.`);
  }
}

const DEFAULTS = { useIntranet: false, followRedirects: true, validateHttpsCertificates: true };

const isFields = (payload: unknown): payload is Record<string, unknown> =>
  typeof payload === 'object' && payload !== null && Object.getPrototypeOf(payload) === Object.prototype;

const formText = (fields: Record<string, unknown>) =>
  new URLSearchParams(
    Object.entries(fields).map(([key, value]): [string, string] => [key, String(value)]),
  ).toString();

surface<GoogleAppsScript.URL_Fetch.UrlFetchApp>()(UrlFetchApp, 'UrlFetchApp', {
  fetch: ['(String)', '(String, Object)'],
  fetchAll: '(Object[])',
  getRequest: ['(String)', '(String, Object)'],
});

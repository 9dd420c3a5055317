// In the frame of a script's page: `google.script`, which speaks with the window around it.
import { localAddress } from '../../server/links';
import type { FrameAnswer, FrameRequest, FrameSettings } from './messages';
import { Calls } from './runner';

declare const calibrateFrame: FrameSettings;

const { functions, origin } = calibrateFrame;
const tell = (request: FrameRequest): void => window.parent.postMessage(request, origin);
const calls = new Calls(functions, (call) => tell({ kind: 'call', ...call }));

window.addEventListener('message', ({ source, origin: from, data }: MessageEvent<FrameAnswer>) => {
  if (source === window.parent && from === origin) calls.answered(data);
});

const host = {
  origin,
  close: () => tell({ kind: 'close' }),
  setWidth: (pixels: number) => tell({ kind: 'width', pixels }),
  setHeight: (pixels: number) => tell({ kind: 'height', pixels }),
  editor: { focus: () => tell({ kind: 'focus' }) },
};

Object.assign(globalThis, {
  google: {
    script: {
      host,
      get run() {
        return calls.runner();
      },
    },
  },
});

// A link to one of Google's files leads to the workspace's own.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    const address = link ? localAddress(link.href) : null;
    if (!address?.startsWith('/')) return;
    event.preventDefault();
    tell({ kind: 'open', address });
  },
  true,
);

// What passes between a page of a script in its frame and the window around it.

/** From the frame. */
export type FrameRequest =
  | { readonly kind: 'call'; readonly id: number; readonly name: string; readonly args: readonly unknown[] }
  | { readonly kind: 'close' | 'focus' }
  | { readonly kind: 'width' | 'height'; readonly pixels: number }
  /** A link to another page of the workspace. */
  | { readonly kind: 'open'; readonly address: string };

/** To the frame: what became of a call. */
export type FrameAnswer =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly message: string };

/** What the server puts before the frame's script. */
export interface FrameSettings {
  readonly functions: readonly string[];
  /** Of the window around. */
  readonly origin: string;
}

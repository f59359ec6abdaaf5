// Paints a DrawFrame with WebGL2. It owns the canvas: after a lost context it makes a new canvas,
// unnoticed by others. It knows which frame the canvas shows and which version of each texture the
// GPU has. It compares these with the new frame to decide what to paint, so no change can be
// missed.

import { vertexBytes } from '../vocabulary.js';
import type { DrawFrame, DrawList, DrawTexture } from './draw_frame.js';

const vertexShader = `#version 300 es
uniform vec2 size;
layout(location = 0) in vec2 position;
layout(location = 1) in vec2 uv;
layout(location = 2) in vec4 color;
out vec2 at;
out vec4 tint;
void main() {
  at = uv;
  tint = color;
  gl_Position = vec4(position / size * vec2(2, -2) + vec2(-1, 1), 0, 1);
}`;

const fragmentShader = `#version 300 es
precision highp float;
uniform sampler2D image;
uniform bool coverage;
in vec2 at;
in vec4 tint;
out vec4 color;
void main() {
  vec4 texel = texture(image, at);
  color = tint * (coverage ? vec4(1, 1, 1, texel.r) : texel);
}`;

interface Uploaded {
  handle: WebGLTexture;
  coverage: boolean;
  width: number;
  height: number;
  version: number;
}

interface Gpu {
  canvas: HTMLCanvasElement;
  gl: WebGL2RenderingContext;
  size: WebGLUniformLocation | null;
  coverage: WebGLUniformLocation | null;
}

// Browsers allow few contexts (Chrome: 16 per page) and drop the oldest one for a new one.
const spareContexts = 8;
const open = new Set<Renderer>();

export class Renderer {
  /**
   * Whether the picture is visible; an invisible renderer gives up its context for a visible one.
   */
  isSeen = true;
  /** How often the context was lost. */
  losses = 0;
  readonly #parent: Element;
  readonly #onLoss: () => void;
  #canvas: HTMLCanvasElement | undefined;
  #device: Gpu | undefined;
  /** The number of the frame that the canvas shows. */
  #shown: number | undefined;
  readonly #textures = new Map<number, Uploaded>();

  /** `onLoss` must request a new frame. */
  constructor(parent: Element, onLoss: () => void) {
    this.#parent = parent;
    this.#onLoss = onLoss;
  }

  /** Whether the canvas shows exactly this frame. */
  shows({ number }: DrawFrame): boolean {
    return this.#shown === number;
  }

  /**
   * Paints the frame unless the canvas already shows it. `scale`: device pixels per CSS pixel.
   * False when there is no WebGL2. The first call makes the canvas.
   */
  paint(frame: DrawFrame, scale: number): boolean {
    if (this.shows(frame)) return true;
    this.#device ??= this.#open();
    if (!this.#device) return false;
    this.#upload(this.#device.gl, frame.textures);
    this.#begin(this.#device, frame);
    this.#draw(this.#device, frame);
    this.#shown = frame.number;
    // The size of the box is exactly that of the picture, because a picture with another size would
    // be stretched.
    const { style } = this.#device.canvas;
    style.width = `${frame.width / scale}px`;
    style.height = `${frame.height / scale}px`;
    style.visibility = '';
    return true;
  }

  /** For an invisible canvas: paints nothing, but hides the picture if it is not this frame. */
  conceal(frame: DrawFrame): void {
    if (!this.shows(frame)) this.hide();
  }

  /** Hides the picture until the next `paint`. */
  hide(): void {
    this.#shown = undefined;
    if (this.#canvas) this.#canvas.style.visibility = 'hidden';
  }

  /** Gives the context back to the browser; the next `paint` makes a new one. */
  release(): void {
    const canvas = this.#canvas;
    if (!canvas) return;
    canvas.removeEventListener('webglcontextlost', this.#lost);
    this.#device?.gl.getExtension('WEBGL_lose_context')?.loseContext();
    this.#forget();
    canvas.remove();
    this.#canvas = undefined;
  }

  readonly #lost = (): void => {
    this.losses++;
    this.#forget();
    this.#onLoss();
  };

  #forget(): void {
    open.delete(this);
    this.#device = undefined;
    this.#shown = undefined;
    this.#textures.clear();
  }

  #open(): Gpu | undefined {
    if (open.size >= spareContexts) [...open].find((other) => !other.isSeen)?.release();
    const canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    canvas.setAttribute('part', 'canvas');
    const gl = canvas.getContext('webgl2', {
      antialias: false,
      depth: false,
      powerPreference: 'low-power',
    });
    const program = gl && link(gl);
    if (!program) return undefined;
    canvas.addEventListener('webglcontextlost', this.#lost, { once: true });
    this.#canvas?.remove();
    this.#canvas = canvas;
    this.#parent.prepend(canvas);
    open.add(this);
    setUp(gl, program);
    return {
      canvas,
      gl,
      size: gl.getUniformLocation(program, 'size'),
      coverage: gl.getUniformLocation(program, 'coverage'),
    };
  }

  #begin({ canvas, gl, size }: Gpu, { width, height, scale, clear }: DrawFrame): void {
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
    const [r, g, b, a] = clear;
    gl.viewport(0, 0, gl.drawingBufferWidth, gl.drawingBufferHeight);
    gl.uniform2f(size, width / scale, height / scale);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor(r * a, g * a, b * a, a);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
  }

  #draw({ gl, coverage }: Gpu, frame: DrawFrame): void {
    // If the canvas is larger than the device allows, its drawing buffer is smaller and is
    // stretched.
    const scaleX = gl.drawingBufferWidth / frame.width;
    const scaleY = gl.drawingBufferHeight / frame.height;
    let bound: DrawList | undefined;
    for (const { clip, texture, list, indexOffset, indexCount } of frame.commands) {
      const [x0, y0, x1, y1] = clip;
      const image = this.#textures.get(texture);
      const wanted = frame.lists[list];
      if (!image || !wanted || x1 <= x0 || y1 <= y0) continue;
      if (bound !== wanted) {
        gl.bufferData(gl.ARRAY_BUFFER, wanted.vertices, gl.STREAM_DRAW);
        gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, wanted.indices, gl.STREAM_DRAW);
        bound = wanted;
      }
      gl.bindTexture(gl.TEXTURE_2D, image.handle);
      gl.uniform1i(coverage, Number(image.coverage));
      const left = Math.round(x0 * scaleX);
      const bottom = Math.round((frame.height - y1) * scaleY);
      const right = Math.round(x1 * scaleX);
      const top = Math.round((frame.height - y0) * scaleY);
      gl.scissor(left, bottom, right - left, top - bottom);
      gl.drawElements(gl.TRIANGLES, indexCount, gl.UNSIGNED_INT, indexOffset * 4);
    }
  }

  /**
   * Uploads the new or changed textures of a frame to the GPU, and deletes textures that the frame
   * no longer has.
   */
  #upload(gl: WebGL2RenderingContext, textures: DrawTexture[]): void {
    const live = new Set(textures.map((texture) => texture.id));
    for (const [id, { handle }] of this.#textures) {
      if (live.has(id)) continue;
      gl.deleteTexture(handle);
      this.#textures.delete(id);
    }
    for (const texture of textures) this.#uploadOne(gl, texture);
  }

  #uploadOne(gl: WebGL2RenderingContext, texture: DrawTexture): void {
    const { id, width, height, pixels, bytesPerPixel, version } = texture;
    const coverage = bytesPerPixel === 1;
    const format = coverage ? gl.RED : gl.RGBA;
    const known = this.#textures.get(id);
    if (known?.version === version) return;
    const handle = known?.handle ?? gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, handle);
    gl.pixelStorei(gl.UNPACK_ROW_LENGTH, width);
    if (known && known.width === width && known.height === height) {
      // If the GPU's copy is more than one version old, the whole texture is uploaded.
      const [x, y, w, h] = known.version === version - 1 ? texture.changed : [0, 0, width, height];
      const start = (y * width + x) * bytesPerPixel;
      gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, w, h, format, gl.UNSIGNED_BYTE, pixels, start);
    } else {
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.LINEAR);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
      gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
      const stored = coverage ? gl.R8 : gl.RGBA8;
      gl.texImage2D(gl.TEXTURE_2D, 0, stored, width, height, 0, format, gl.UNSIGNED_BYTE, pixels);
    }
    this.#textures.set(id, { handle, coverage, width, height, version });
  }
}

function link(gl: WebGL2RenderingContext): WebGLProgram | undefined {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertexShader],
    [gl.FRAGMENT_SHADER, fragmentShader],
  ] as const) {
    const shader = gl.createShader(type);
    if (!shader) return undefined;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  return gl.getProgramParameter(program, gl.LINK_STATUS) ? program : undefined;
}

/** Sets the state that never changes while the context exists. */
function setUp(gl: WebGL2RenderingContext, program: WebGLProgram): void {
  gl.useProgram(program);
  gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  const { size, position, uv, color } = vertexBytes;
  gl.vertexAttribPointer(0, 2, gl.FLOAT, false, size, position);
  gl.vertexAttribPointer(1, 2, gl.FLOAT, false, size, uv);
  gl.vertexAttribPointer(2, 4, gl.UNSIGNED_BYTE, true, size, color);
  for (const attribute of [0, 1, 2]) gl.enableVertexAttribArray(attribute);
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
  gl.enable(gl.BLEND);
  // The colours are not premultiplied, but the compositor needs premultiplied pixels.
  gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
}

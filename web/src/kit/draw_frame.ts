// Reads a frame of Dear ImGui from the module's memory; the types match wasm/kit/draw_frame.hpp.

import {
  commandWords,
  frameWords,
  indexBytes,
  listWords,
  textureWords,
  vertexBytes,
} from '../vocabulary.js';

export interface DrawList {
  vertices: Uint8Array;
  indices: Uint8Array;
}

export interface DrawCommand {
  clip: [x0: number, y0: number, x1: number, y1: number];
  texture: number;
  list: number;
  indexOffset: number;
  indexCount: number;
}

export interface DrawTexture {
  id: number;
  bytesPerPixel: 1 | 4;
  width: number;
  height: number;
  pixels: Uint8Array;
  /** Counts the changes of the content. */
  version: number;
  /** The part that the last change touched. */
  changed: [x: number, y: number, width: number, height: number];
}

/** One frame as views into wasm memory; valid until the next call across the border. */
export interface DrawFrame {
  /** Equal frames have the same number; different pictures have different numbers. */
  number: number;
  width: number;
  height: number;
  /** Device pixels per unit of the vertices' positions. */
  scale: number;
  lists: DrawList[];
  commands: DrawCommand[];
  textures: DrawTexture[];
  clear: [r: number, g: number, b: number, a: number];
}

/** The frame at this address of the memory. */
export function readDrawFrame(buffer: ArrayBuffer, address: number): DrawFrame {
  const words = new Uint32Array(buffer);
  const floats = new Float32Array(buffer);
  const word = (at: number): number => words[at] ?? 0;
  const four = (view: Uint32Array | Float32Array, at: number): [number, number, number, number] =>
    [...view.subarray(at, at + 4)] as [number, number, number, number];
  const frame = address >> 2;
  const table = <T>(place: number, size: number, read: (at: number) => T): T[] => {
    const first = word(frame + place) >> 2;
    return Array.from({ length: word(frame + place + 1) }, (_, i) => read(first + i * size));
  };
  return {
    number: word(frame + frameWords.number),
    width: word(frame + frameWords.width),
    height: word(frame + frameWords.height),
    lists: table(frameWords.lists, listWords.size, (at) => ({
      vertices: new Uint8Array(
        buffer,
        word(at + listWords.vertices),
        word(at + listWords.vertexCount) * vertexBytes.size,
      ),
      indices: new Uint8Array(
        buffer,
        word(at + listWords.indices),
        word(at + listWords.indexCount) * indexBytes.size,
      ),
    })),
    commands: table(frameWords.commands, commandWords.size, (at) => ({
      clip: four(floats, at + commandWords.clip),
      texture: word(at + commandWords.texture),
      list: word(at + commandWords.list),
      indexOffset: word(at + commandWords.indexOffset),
      indexCount: word(at + commandWords.indexCount),
    })),
    textures: table(frameWords.textures, textureWords.size, (at) => {
      const [width, height] = [word(at + textureWords.width), word(at + textureWords.height)];
      const bytesPerPixel = word(at + textureWords.bytesPerPixel) as 1 | 4;
      return {
        id: word(at + textureWords.id),
        bytesPerPixel,
        width,
        height,
        pixels: new Uint8Array(
          buffer,
          word(at + textureWords.pixels),
          width * height * bytesPerPixel,
        ),
        version: word(at + textureWords.version),
        changed: four(words, at + textureWords.changed),
      };
    }),
    clear: four(floats, frame + frameWords.clear),
    scale: floats[frame + frameWords.scale] ?? 1,
  };
}

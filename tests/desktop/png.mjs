// Reads the pictures that the native window writes: PNG, 8 bits a channel, RGB, not interlaced.
import { inflateSync } from 'node:zlib';

const channels = 3;

/** The predicted value of a byte from the bytes to the left, above, and to the upper left. */
const predictors = [
  () => 0,
  (left) => left,
  (left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const guess = left + above - corner;
    const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) =>
      Math.abs(guess - value),
    );
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  },
];

/** {width, height, at(x, y) → [red, green, blue]} */
export function readPng(bytes) {
  const chunks = [];
  let header;
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at));
    if (kind === 'IHDR') header = data;
    if (kind === 'IDAT') chunks.push(data);
  }
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  if (header[8] !== 8 || header[9] !== 2 || header[12] !== 0)
    throw new Error('This is another kind of PNG.');
  const packed = inflateSync(Buffer.concat(chunks));
  const row = width * channels;
  const pixels = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) {
    const predict = predictors[packed[y * (row + 1)]];
    for (let x = 0; x < row; x += 1) {
      const at = y * row + x;
      const left = x < channels ? 0 : pixels[at - channels];
      const above = y === 0 ? 0 : pixels[at - row];
      const corner = x < channels || y === 0 ? 0 : pixels[at - row - channels];
      pixels[at] = packed[y * (row + 1) + 1 + x] + predict(left, above, corner);
    }
  }
  const at = (x, y) => [
    ...pixels.subarray((y * width + x) * channels, (y * width + x + 1) * channels),
  ];
  return { width, height, at };
}

/** Why a file could not be loaded. */
export type LoadReason = 'unsupported' | 'network' | 'blocked' | 'invalid';

export class LoadError extends Error {
  constructor(
    readonly reason: LoadReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'LoadError';
  }
}

// A virtual screen, for browsers that draw only into a window.

import { find, start, type Program } from '../programs.js';

/**
 * Starts a screen; `said` is the number of its display. It uses software rendering, so no graphics
 * card is needed.
 */
export async function startScreen(): Promise<Program & { environment: NodeJS.ProcessEnv }> {
  const size = ['-screen', '0', '1400x1200x24', '-nolisten', 'tcp'];
  const program = await start(find('Xvfb'), ['-displayfd', '3', ...size], /^(\d+)\n/m);
  return {
    ...program,
    environment: { DISPLAY: `:${program.said}`, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' },
  };
}

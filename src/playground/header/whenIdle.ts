/** Longest wait for an idle moment, ms; then it is begun anyhow. */
const LONGEST = 400;

/** Waits until the page has nothing more urgent to do. Safari, which cannot tell, is asked in the next task. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if ("requestIdleCallback" in window)
      window.requestIdleCallback(
        () => {
          resolve();
        },
        { timeout: LONGEST },
      );
    else setTimeout(resolve);
  });
}

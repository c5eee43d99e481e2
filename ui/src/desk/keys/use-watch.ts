// Asking again every three seconds while something is awaited from another PC. Stops with the screen.
import { useEffect, useRef } from "react";

const EVERY_MS = 3000;

/** Calls `look` every three seconds while `on`. */
export function useWatch(on: boolean, look: () => void): void {
  const latest = useRef(look);
  latest.current = look;
  useEffect(() => {
    if (!on) return;
    const timer = setInterval(() => latest.current(), EVERY_MS);
    return () => clearInterval(timer);
  }, [on]);
}

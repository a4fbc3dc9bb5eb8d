import { useEffect, useState } from "react";

/** Whether something has been under way for longer than 200 ms: time for a skeleton. */
export function useUnderway(pending: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), 200);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  return pending && late;
}

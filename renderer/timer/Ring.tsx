/** A ring that shrinks with the time that is left. Without colours of alarm, and without a movement of its own. */
const R = 42;
const ROUND = 2 * Math.PI * R;

/** @param share from 1 to 0. */
export function Ring({ share }: { readonly share: number }) {
  return (
    <svg className="timer-ring" viewBox="0 0 100 100" aria-hidden>
      <circle className="timer-ring-whole" cx="50" cy="50" r={R} />
      {share > 0 && (
        <circle
          className="timer-ring-left"
          cx="50"
          cy="50"
          r={R}
          strokeDasharray={`${share * ROUND} ${ROUND}`}
          transform="rotate(-90 50 50)"
        />
      )}
    </svg>
  );
}

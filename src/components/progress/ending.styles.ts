import { css } from 'lit';

/** The looks of a journey's end, what a wide page does with what lies below the steps, and paper. None of it is needed at first. */
export const endingStyles = css`
  .end {
    display: grid;
    gap: calc(var(--_space) * 2);
    justify-items: start;
  }
  .end slot {
    display: block;
    inline-size: 100%;
  }
  .frame {
    position: relative;
  }
  .cheer {
    display: none;
  }
`;

import { Drawing } from './Icon.tsx';

/** From one status to another. */
export const Arrow = () => <Drawing name="arrow" path="M1.5 6h9M7.5 3l3 3-3 3" />;

/** Of the team's own. */
export const House = () => <Drawing name="house" path="M1.5 6.5 6 2.2l4.5 4.3M3 6v4h6V6" />;

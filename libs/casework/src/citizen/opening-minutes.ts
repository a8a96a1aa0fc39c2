/** A page that stays open refreshes by itself; within this time it is the same opening, as long as a staff session may rest. */
export const openingMinutes = 30;

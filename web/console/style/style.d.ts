/** A style sheet goes into the console's own, which the page names; nothing of it is a value. */
declare module '*.css';

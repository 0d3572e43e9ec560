// Sets the colours that a reader chose, before anything is drawn.
"use strict";
try {
  const theme = localStorage.getItem("lectern-theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // A browser that keeps nothing follows the system.
}

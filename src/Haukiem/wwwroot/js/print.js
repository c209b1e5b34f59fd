// The browser prints by a menu of its own; the button only saves looking for it.
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-print]")) window.print();
});

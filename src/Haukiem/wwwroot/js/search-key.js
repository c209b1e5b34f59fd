// The key "/" goes to the search field, as long as nothing is being typed.
document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]")) return;
  const field = document.querySelector("[data-search-key]");
  // In a menu that is closed it cannot be reached.
  if (!field?.checkVisibility()) return;
  event.preventDefault();
  field.focus();
  field.select();
});

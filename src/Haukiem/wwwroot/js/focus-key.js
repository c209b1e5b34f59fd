// "/" puts the cursor into the search box or the first filter of the page.
const typing = "input, textarea, select, [contenteditable]";

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target instanceof Element && event.target.closest(typing)) return;
  const field = document.querySelector(
    "[data-focus-key], form[role=search] :is(input:not([type=hidden]), select)",
  );
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select?.();
});

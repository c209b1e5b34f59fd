// Enhanced navigation changes the page below an open menu; without it the whole page is new and the menu closed.
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("[popover] a[href]");
  const menu = link && link.closest("[popover]");
  if (menu?.matches(":popover-open")) menu.hidePopover();
});

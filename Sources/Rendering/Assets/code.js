// A button beside each block of code that copies it. Code reads well, and can be selected, without it.
{
  const words = document.body.dataset;
  const status = document.createElement("p");
  status.className = "unseen";
  status.setAttribute("role", "status");
  if (document.querySelector(".listing")) document.body.append(status);

  // Where a page may not write to the clipboard, such as over plain HTTP, a selection can be copied.
  const copySelection = code => {
    const selection = getSelection();
    selection.selectAllChildren(code);
    const isCopied = document.execCommand("copy");
    if (isCopied) selection.removeAllRanges();
    return isCopied;
  };
  const copy = async code => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      return true;
    } catch {
      return copySelection(code);
    }
  };

  for (const listing of document.querySelectorAll(".listing")) {
    const code = listing.querySelector("code");
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    button.textContent = words.copy;
    let timer;
    button.addEventListener("click", async () => {
      // What could not be copied stays selected, for the reader's own keys.
      if (!await copy(code)) return;
      button.textContent = words.copied;
      button.classList.add("done");
      status.textContent = words.copied;
      clearTimeout(timer);
      timer = setTimeout(() => {
        button.textContent = words.copy;
        button.classList.remove("done");
        status.textContent = "";
      }, 2000);
    });
    listing.append(button);
  }
}

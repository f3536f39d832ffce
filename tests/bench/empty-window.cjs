// The least that Electron can be: one window with one line of text. What our own start and memory are compared with.
const { app, BrowserWindow } = require("electron");

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1600, height: 900, useContentSize: true });
  void window.loadURL("data:text/html,<!doctype html><title>Empty</title><p>Empty");
});
app.on("window-all-closed", () => app.quit());

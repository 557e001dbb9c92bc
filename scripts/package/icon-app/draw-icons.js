// One page, one canvas, every size of the icon that a system asks for.
import { app, BrowserWindow } from 'electron'
import { Buffer } from 'node:buffer'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const folder = process.argv.at(-1)

// Electron is ready only after this file has been read, so nothing here may wait for it.
void app.whenReady().then(draw)

async function draw() {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('data:text/html,<canvas></canvas>')
  const picture = `data:image/svg+xml;base64,${readFileSync(join(folder, 'icon.svg')).toString('base64')}`
  for (const size of sizes) {
    const drawn = await window.webContents.executeJavaScript(`(async () => {
      const image = new Image(${size}, ${size})
      image.src = ${JSON.stringify(picture)}
      await image.decode()
      const canvas = Object.assign(document.querySelector('canvas'), { width: ${size}, height: ${size} })
      canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
      return canvas.toDataURL('image/png').split(',')[1]
    })()`)
    writeFileSync(join(folder, 'icons', `${size}x${size}.png`), Buffer.from(drawn, 'base64'))
  }
  app.exit(0)
}

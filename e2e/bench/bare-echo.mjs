// Socket.IO that acknowledges what it gets, and nothing else.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => socket.on('message.send', (payload, reply) => reply(payload)));
http.listen(0, '127.0.0.1', () => process.send?.(http.address().port));

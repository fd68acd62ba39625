import type { Server } from 'socket.io';
import type { Live } from '../live/live.ts';
import { allStaffRoom, sessionRoom, staffRoom } from './advisor-sockets.ts';
import { residentRoom, siteRoom } from './resident-sockets.ts';

/** Brings every envelope to the sockets it is for. Answers how to stop. */
export function fanOut(live: Live, io: Server): () => void {
  const [residents, staff] = [io.of('/resident'), io.of('/advisor')];
  return live.subscribe((envelope) => {
    const { event, payload } = envelope;
    switch (envelope.to) {
      case 'resident':
        return void residents.to(residentRoom(envelope)).emit(event, payload);
      case 'site':
        return void residents.to(siteRoom(envelope.siteId)).emit(event, payload);
      case 'staff':
        return void staff.to(staffRoom(envelope.staffId)).emit(event, payload);
      case 'allStaff':
        return void staff.to(allStaffRoom).emit(event, payload);
      case 'session':
        staff.to(sessionRoom(envelope.tokenHash)).emit(event, payload);
        return void staff.in(sessionRoom(envelope.tokenHash)).disconnectSockets(true);
    }
  });
}

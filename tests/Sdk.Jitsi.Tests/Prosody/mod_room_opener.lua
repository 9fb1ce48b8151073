-- Stands in for Jitsi's focus (Jicofo), as far as rooms go: enters a room as its creator when somebody asks for it, and answers that it is ready.
-- A component; written for the tests.

local st = require "util.stanza";

local focus_namespace = "http://jitsi.org/protocol/focus";
local room_namespace = "http://jabber.org/protocol/muc";
local own_address = "focus@" .. module.host .. "/focus";
local conference_host = module:get_option_string("conference_host");
local makes_owner = module:get_option_boolean("first_participant_becomes_owner", false);
local is_listening = false;

local function make_first_participant_owner(event)
    local room, occupant = event.room, event.occupant;
    if occupant.nick:match("/focus$") or room._data.has_owner then
        return;
    end
    room._data.has_owner = true;
    -- Later than the entry itself, as it is with the real one.
    module:add_timer(0.2, function ()
        room:set_affiliation(true, occupant.bare_jid, "owner");
    end);
end

module:hook("iq-set/host/" .. focus_namespace .. ":conference", function (event)
    if makes_owner and not is_listening then
        is_listening = true;
        module:context(conference_host):hook("muc-occupant-joined", make_first_participant_owner);
    end

    local room = event.stanza.tags[1].attr.room;
    module:send(st.presence({ from = own_address, to = room .. "/focus" }):tag("x", { xmlns = room_namespace }));
    event.origin.send(st.reply(event.stanza):tag("conference", { xmlns = focus_namespace, room = room, ready = "true", focusjid = own_address }));
    return true;
end);

-- What rooms say to their creator needs no answer.
for _, kind in ipairs { "presence/bare", "presence/full", "message/bare", "message/full" } do
    module:hook(kind, function () return true; end);
end

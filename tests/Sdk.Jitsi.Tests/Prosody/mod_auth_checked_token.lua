-- Lets people in by the token in the address of BOSH, checked by Prosody's own code for tokens (util.jwt, HS256): signature, times, issuer and audience.
-- Written for the tests, as a peer that knows nothing of Jitsi.

local decode_form = require "util.http".formdecode;
local jwt = require "util.jwt";
local new_id = require "util.uuid".generate;

local secret = module:get_option_string("token_secret");
local issuer = module:get_option_string("token_issuer");
local audience = module:get_option_string("token_audience");

-- What is wrong with a token; nil when nothing is.
local function problem_of(token)
    if not token then
        return "a token is needed";
    end
    local valid, claims = jwt.verify(secret, token);
    if not valid then
        return "the token has no valid signature";
    end
    local now = os.time();
    if type(claims.exp) ~= "number" or claims.exp <= now then
        return "the token has expired";
    end
    if claims.nbf and claims.nbf > now then
        return "the token is not valid yet";
    end
    if claims.iss ~= issuer or claims.aud ~= audience then
        return "the token is from or for somebody else";
    end
end

module:hook_global("bosh-session", function (event)
    local query = event.request.url.query;
    event.session.presented_token = query and decode_form(query).token or nil;
end);

local handler = {};
handler.__index = handler;

local function new_handler(session)
    return setmetatable({ session = session }, handler);
end

function handler:mechanisms()
    return { ANONYMOUS = true };
end

function handler:select(mechanism)
    self.selected = mechanism;
    return mechanism == "ANONYMOUS";
end

function handler:clean_clone()
    return new_handler(self.session);
end

function handler:process()
    local problem = problem_of(self.session.presented_token);
    if problem then
        return "failure", "not-allowed", problem;
    end
    self.username = new_id();
    return "success";
end

module:provides("auth", {
    get_sasl_handler = new_handler;
    user_exists = function () return nil; end;
});

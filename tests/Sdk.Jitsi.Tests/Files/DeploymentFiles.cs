using PrivacySafe.Conferencing.Jitsi.Files;

namespace PrivacySafe.Conferencing.Jitsi.Tests.Files;

/// <summary>Files in the manner of a Docker deployment's.</summary>
internal static class DeploymentFiles
{
    public const string Environment = """
        # Settings of our conference server
        CONFIG=/srv/jitsi
        HTTPS_PORT=8443
        PUBLIC_URL=https://meet.example.org:${HTTPS_PORT}   # where people go

        export ENABLE_AUTH=1
        AUTH_TYPE=jwt
        ENABLE_GUESTS="false"
        JWT_APP_ID=clinic
        JWT_APP_SECRET='not-for-anybody-else-$1'
        JWT_ALLOW_EMPTY=${UNSET_HERE:-0}
        #ENABLE_RECORDING=1
        ENABLE_LOBBY = true
        ENABLE_AUTO_OWNER: 0
        RTCSTATS_ENABLED=
        JVB_DISABLE_STUN=TRUE
        JICOFO_AUTH_PASSWORD=f00ba7
        JIGASI_SIP_URI=
        JWT_SIGN_TYPE=HS256 # shared secret
        ENABLE_GUESTS=0
        """;

    public const string Client = """
        // Our conference server
        var config = {
            hosts: {
                domain: 'meet.example.org',
                muc: "conference." + 'meet.example.org',
            },
            bosh: `/http-bind`,
            testing: { p2pTestMode: false, },
            /* how people enter */
            startWithAudioMuted: true,
            'startWithVideoMuted': !0,
            feedbackPercentage: 0,
            lastN: -1,
            disabledSounds: [],
            toolbarButtons: ['camera', "chat", 'hangup'],
            gravatar: undefined,
        };

        if (!config.hasOwnProperty('p2p')) config.p2p = {};
        config.p2p.enabled = false;
        config.p2p.stunServers = 'stun.example.org:443'.split(',').map(function (url) { return { urls: 'stun:' + url }; });
        config.localRecording = {
            disable: true,
            notifyAllParticipants: !true
        };
        config['giphy'] = { ['enabled']: false };
        config.whiteboard = config.whiteboard || {};
        config.whiteboard.enabled = false;
        config.speakerStats ??= { disabled: true };
        var subdomain = '';
        if (subdomain) {
            subdomain = subdomain + '.';
        }
        config.websocket = 'wss://meet.example.org/' + subdomain + 'xmpp-websocket';
        if (navigator.language === 'de') {
            config.disableThirdPartyRequests = true;
        }
        """;

    /// <summary>What is said of a path: its value, or that it is unknown, or that it is absent.</summary>
    public static string Says(this DeploymentFile file, string path) =>
        file.Values.TryGetValue(path, out var value) ? value.Text ?? "[" + string.Join(',', value.Members!) + "]"
        : file.IsUnknown(path) ? "unknown"
        : "absent";
}

public class HardCodedConferencingCredential
{
    public string ZoomClientSecret { get; set; } = "q7Rk2Vx9Lm4Tz8Wb6Nc1Pd3Hf5Js0Ga"; // PSC2002 (no fix)
}

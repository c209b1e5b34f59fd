namespace Haukiem.People.SigningIn;

/// <summary>A user name and a password, as typed.</summary>
internal sealed class SignInForm
{
    public string? UserName { get; set; }

    public string? Password { get; set; }
}

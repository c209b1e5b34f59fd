using Haukiem.People;
using Haukiem.Platform.Components;
using Haukiem.Platform.Outcomes;
using Haukiem.Shell;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Haukiem.Rollups.Saving;

/// <summary>
/// What the forms around saved lists are sent to: plain forms, answered by a way back. Where the name cannot be taken the
/// way leads to the page of saved lists, whose form says why and keeps what was typed.
/// </summary>
internal static class SavedListForms
{
    public const string PagePath = "/saved-lists";
    public const string SavePath = PagePath + "/save";
    public const string RenamePath = PagePath + "/rename";
    public const string DeletePath = PagePath + "/delete";

    /// <summary>In the address of the page: the list that is to be saved, the one to be renamed, and the name typed.</summary>
    public const string ListKey = "list";
    public const string RenamedKey = "renamed";
    public const string NameKey = "name";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(SavePath, SaveAsync);
        endpoints.MapPost(RenamePath, RenameAsync);
        endpoints.MapPost(DeletePath, DeleteAsync);
    }

    private static async Task<IResult> SaveAsync(
        HttpContext context,
        SavedLists lists,
        [FromForm] string? name,
        [FromForm] string? address,
        [FromForm] bool? replace
    )
    {
        var list = PageAddress.Parse(LocalAddress.OrHome(address));
        var saved = await lists.SaveAsync(Of(context), name, list, replace == true, context.RequestAborted);
        return saved.IsDone ? TypedResults.LocalRedirect(saved.Value.Address)
            : saved.Refusals.All(SavedList.CanBeMended) ? Again(ListKey, list.ToString(), name)
            : Refuse(context, saved.Refusals);
    }

    private static async Task<IResult> RenameAsync(
        HttpContext context,
        SavedLists lists,
        [FromForm] Guid id,
        [FromForm] string? name
    )
    {
        var renamed = await lists.RenameAsync(Of(context), SavedListId.Of(id), name, context.RequestAborted);
        return renamed.IsDone ? TypedResults.LocalRedirect(PagePath)
            : renamed.Refusals.All(SavedList.CanBeMended) ? Again(RenamedKey, id.ToString("D"), name)
            : Refuse(context, renamed.Refusals);
    }

    private static async Task<IResult> DeleteAsync(HttpContext context, SavedLists lists, [FromForm] Guid id)
    {
        var deleted = await lists.DeleteAsync(Of(context), SavedListId.Of(id), context.RequestAborted);
        return deleted.IsDone ? TypedResults.LocalRedirect(PagePath) : Refuse(context, deleted.Refusals);
    }

    private static PersonId Of(HttpContext context) => context.Person()!.Value; // every route is refused without sign-in

    private static RedirectHttpResult Again(string key, string value, string? name) =>
        TypedResults.LocalRedirect(
            PageAddress.Parse(PagePath).With(key, value).With(NameKey, QuestionQueries.Bounded(name)).ToString()
        );

    private static StatusCodeHttpResult Refuse(HttpContext context, IReadOnlyList<Refusal> refusals)
    {
        var status = refusals.Any(refusal => refusal.Code == SavedList.Gone)
            ? StatusCodes.Status404NotFound
            : StatusCodes.Status409Conflict;
        context.Refuse(status, refusals);
        return TypedResults.StatusCode(status);
    }
}

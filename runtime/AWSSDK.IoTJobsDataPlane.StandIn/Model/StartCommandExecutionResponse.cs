using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace Amazon.IoTJobsDataPlane.Model;

/// <summary>The response of StartCommandExecution.</summary>
public partial class StartCommandExecutionResponse : AmazonWebServiceResponse
{
    /// <summary>The id of the execution: 1 to 64 letters, digits, <c>_</c> and <c>-</c>. GetCommandExecution requires it.</summary>
    [AWSProperty(Min = 1, Max = 64)]
    public string ExecutionId { get; set; }

    internal bool IsSetExecutionId() => ExecutionId is not null;
}
